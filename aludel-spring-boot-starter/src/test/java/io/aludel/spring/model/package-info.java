/** A model for the tests. */
package io.aludel.spring.model;
