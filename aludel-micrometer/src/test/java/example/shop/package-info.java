/** An application, outside of Aludel's packages, where applications are. */
@NullMarked
package example.shop;

import org.jspecify.annotations.NullMarked;
