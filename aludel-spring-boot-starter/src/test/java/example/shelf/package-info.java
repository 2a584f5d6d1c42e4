/** An application outside of Aludel's packages, whose lines are those that statements are told to come from. */
@NullMarked
package example.shelf;

import org.jspecify.annotations.NullMarked;
