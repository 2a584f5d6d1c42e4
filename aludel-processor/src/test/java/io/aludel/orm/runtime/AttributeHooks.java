package io.aludel.orm.runtime;

/** What woven code calls where a class is watched; the real one shows values to validators and listeners. */
public final class AttributeHooks {
    private AttributeHooks() {}

    public static Object writing(ManagedEntity owner, int attribute, Object value) {
        return value;
    }
}
