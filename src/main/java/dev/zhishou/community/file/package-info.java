/// The file of a person: everything that is kept on him, for him, putting it right and erasing it.
@NullMarked
package dev.zhishou.community.file;

import org.jspecify.annotations.NullMarked;
