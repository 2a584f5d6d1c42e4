package io.aludel.processor.report;

/** What is wrong with methods that the mapping calls, and with what they belong to: 1501 to 1599. */
public enum MethodMessage implements Message {
    /** Maker of an unknown attribute. */
    MAKER_ATTRIBUTE(1501, "no attribute '%s' with a column in %s%s", "Name an attribute that this class declares."),
    /** Two makers. */
    TWO_MAKERS(1502, "both %s() and %s() make values of %s.%s.", "Keep one."),
    /** Signature of a maker. */
    MAKER_SIGNATURE(
            1503,
            "@%s is on %s.%s(), which generated code cannot call.",
            "Make it static and not private; it takes nothing, or a %2$s."),
    /** Type of a maker. */
    MAKER_TYPE(
            1504,
            "%s.%s() returns %s, but '%s' is of the type %s.",
            "Return a value of that type, or an Expression of it."),
    /** Expression forgotten. */
    NO_EXPRESSION(
            1505,
            "@%s is on %s.%s, but nothing says what it means in a query.",
            "Add a method of the same name: %4$s { .. }."),
    /** Method without what it belongs to. */
    NO_PARTNER(1506, "@%s is on %s.%s(), but there is no @%s of that name%s", "The two belong together by their name."),
    /** Static hybrid. */
    STATIC_HYBRID(1507, "@Hybrid is on the static method %s.%s().", "It answers for one object: remove 'static'."),
    /** Two of one name. */
    HYBRID_HIDES_ATTRIBUTE(
            1508,
            "%s has both an attribute and a hybrid called '%s'; in the metamodel there is room for one.",
            "Rename the method."),
    /** Signature of an expression. */
    EXPRESSION_SIGNATURE(
            1509,
            "@%s is on %s.%s(), which generated code cannot call.",
            "Make it static and not private; it takes a %4$s.Path%5$s."),
    /** Type of an expression. */
    EXPRESSION_TYPE(
            1510,
            "%s.%s() returns %s, which has other values than %s.",
            "Return an expression of that type: TextExpr, Predicate, NumberExpr<..> or Expression<..>."),
    /** Synonym of nothing. */
    SYNONYM_UNKNOWN(
            1511, "no attribute '%s' in %s%s", "@Synonym(of = ..) names an attribute or a @Hybrid method of %2$s."),
    /** Synonym that is an attribute. */
    SYNONYM_TAKEN(1512, "%s has an attribute or a hybrid '%s' already.", "Give the synonym another name."),
    /** Elements of a table. */
    TABLE_ELEMENTS(
            1513,
            "@TableElements is on %s.%s(), which generated code cannot call, or is there twice.",
            "Declare one: static List<TableElement> %2$s() { .. }, not private."),
    /** Validated attribute. */
    VALIDATED_ATTRIBUTE(1521, "no attribute '%s' in %s%s", "Name an attribute of this class or of one above it."),
    /** Two validators. */
    TWO_VALIDATORS(1522, "both %s() and %s() validate %s.%s.", "Keep one; it can call others."),
    /** Signature of a validator. */
    VALIDATOR_SIGNATURE(
            1523,
            "%s.%s() cannot validate '%s', which is of the type %s.",
            "Make it an instance method that takes the value, before it the attribute's name if it wants to know it, after it a"
                    + " boolean with includeRemoves, and returns the value or nothing."),
    /** Two callbacks. */
    TWO_CALLBACKS(1524, "both %s() and %s() are annotated with @%s in %s.", "Keep one; it can call the other."),
    /** Signature of a callback. */
    CALLBACK_SIGNATURE(
            1525,
            "@%s is on %s.%s(), which is static or takes parameters.",
            "Make it an instance method without parameters."),
    /** Constructor of a listener. */
    LISTENER_CONSTRUCTOR(
            1526,
            "%s cannot be made by generated code.",
            "Give it a constructor without arguments that is not private; an inner class has to be static."),
    /** Signature of a listener. */
    LISTENER_SIGNATURE(
            1527,
            "%s.%s() cannot be called by generated code.",
            "Make it an instance method that is not private and takes the entity, a class above it, or Object.");

    private final MessageText template;

    MethodMessage(int number, String what, String remedy) {
        this.template = new MessageText(number, what, remedy);
    }

    @Override
    public MessageText template() {
        return template;
    }
}
