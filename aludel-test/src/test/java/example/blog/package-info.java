/** An application and its tests, outside of Aludel's packages, where applications are. */
@NullMarked
package example.blog;

import org.jspecify.annotations.NullMarked;
