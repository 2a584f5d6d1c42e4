package io.aludel.orm.runtime;

/**
 * The class is the rows of an {@code @ElementCollection}.
 *
 * @param attribute the attribute that holds the collection
 * @param keyed whether rows can be told apart by their owner and one more column
 */
public record CollectionRowFact(String attribute, boolean keyed) implements EntityFact {
    /** The row's attribute that refers to the owner. */
    public static final String OWNER = "owner";

    /** The row's attribute that holds the element. */
    public static final String VALUE = "value";

    /** The row's attribute that holds the key of a map. */
    public static final String KEY = "key";

    /** The row's attribute that holds the place in a list. */
    public static final String POSITION = "position";
}
