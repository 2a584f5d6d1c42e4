/** A small application in plain Java, as the page for newcomers builds it. */
@NullMarked
package example.tasks;

import org.jspecify.annotations.NullMarked;
