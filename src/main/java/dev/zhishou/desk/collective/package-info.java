/// Many homes that complain of the same matter: counted, proposed, and linked once it is opened.
@NullMarked
package dev.zhishou.desk.collective;

import org.jspecify.annotations.NullMarked;
