/// Cases over HTTP (API, *Desk*).
@NullMarked
package dev.zhishou.casework.web;

import org.jspecify.annotations.NullMarked;
