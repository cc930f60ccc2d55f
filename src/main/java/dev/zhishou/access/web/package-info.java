/// Sign-in over HTTP, who acts in a request, and the walls in front of every address.
@NullMarked
package dev.zhishou.access.web;

import org.jspecify.annotations.NullMarked;
