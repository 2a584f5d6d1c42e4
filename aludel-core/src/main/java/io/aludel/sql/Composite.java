package io.aludel.sql;

/**
 * A value of several columns: it can be selected and set as a whole, but is no expression. Immutable.
 *
 * <pre>{@code
 * update(Vertex.class).set(Vertex_.start, new Point(1, 2))
 * }</pre>
 *
 * @param <T> the Java type of the value
 */
public interface Composite<T> extends Selection<T> {}
