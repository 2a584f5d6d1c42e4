/** Auto-configuration in real contexts. */
package io.aludel.spring.boot;
