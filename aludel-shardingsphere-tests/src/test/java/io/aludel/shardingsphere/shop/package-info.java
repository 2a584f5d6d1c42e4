/** A shop whose customers live on two servers, each with what belongs to it. */
@NullMarked
package io.aludel.shardingsphere.shop;

import org.jspecify.annotations.NullMarked;
