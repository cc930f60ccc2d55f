/// The dossier: a case as one file that a stranger can verify, and the verifying, which needs
/// neither server nor database.
@NullMarked
@NamedInterface("dossier")
package dev.zhishou.casework.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
