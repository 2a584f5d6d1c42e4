/** Sessions in real Spring contexts. */
package io.aludel.spring;
