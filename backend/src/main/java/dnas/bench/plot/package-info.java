/** Plots as SVG text, drawn without AWT, which a server's Java may lack. A plot of means always shows their intervals. */
@NullMarked
package dnas.bench.plot;

import org.jspecify.annotations.NullMarked;
