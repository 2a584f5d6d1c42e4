/** An application that is looked at, outside of Aludel's packages, where applications are. */
@NullMarked
package example.desk;

import org.jspecify.annotations.NullMarked;
