/** Archives: the whole of an installation, to be restored, or some studies, to be taken to another one. */
@NullMarked
package dnas.backup;

import org.jspecify.annotations.NullMarked;
