/// Many homes that complain of the same matter: counted, proposed, and linked once it is opened.
/// And one home that comes with the same again.
@NullMarked
package dev.zhishou.desk.collective;

import org.jspecify.annotations.NullMarked;
