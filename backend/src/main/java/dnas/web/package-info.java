/** The HTTP API, its event stream, and the dashboard's files. */
@NullMarked
package dnas.web;

import org.jspecify.annotations.NullMarked;
