/** An application whose part with sessions is tested. */
package io.aludel.spring.boot.slice;
