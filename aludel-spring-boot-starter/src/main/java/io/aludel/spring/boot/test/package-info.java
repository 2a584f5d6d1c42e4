/** Tests of the part of an application that uses sessions. */
@NullMarked
package io.aludel.spring.boot.test;

import org.jspecify.annotations.NullMarked;
