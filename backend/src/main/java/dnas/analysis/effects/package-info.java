/** What each concept, and each pair of concepts, does to a response: the systematic study of architecture and performance. */
@NullMarked
package dnas.analysis.effects;

import org.jspecify.annotations.NullMarked;
