/// Forms over HTTP (API, *Beside it*).
@NullMarked
package dev.zhishou.casework.forms.web;

import org.jspecify.annotations.NullMarked;
