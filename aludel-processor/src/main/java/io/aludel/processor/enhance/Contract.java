package io.aludel.processor.enhance;

/**
 * The names that woven code and {@code io.aludel.orm.runtime} share.
 *
 * <p>A change here is a change of the contract: count {@link #VERSION} up, and change the runtime with it.
 */
final class Contract {

    static final int VERSION = 1;

    private static final String RUNTIME = "io/aludel/orm/runtime/";

    static final String ENHANCED = "L" + RUNTIME + "Enhanced;";
    static final String MANAGED_ENTITY = RUNTIME + "ManagedEntity";
    static final String BLANK = RUNTIME + "Blank";
    static final String INSTANCE_STATE = RUNTIME + "InstanceState";
    static final String ROW_INPUT = RUNTIME + "RowInput";
    static final String VALUES = RUNTIME + "Values";
    static final String RELATIONSHIPS = RUNTIME + "Relationships";
    static final String ATTRIBUTE_HOOKS = RUNTIME + "AttributeHooks";
    static final String PROXIES = RUNTIME + "AssociationProxies";
    static final String ENTITY_DESCRIPTION = "io/aludel/orm/runtime/EntityDescription";

    static final String PREFIX = "$aludel$";
    static final String BASE = PREFIX + "base";
    static final String COUNT = PREFIX + "count";
    static final String HELPERS = PREFIX + "helpers";
    static final String DESCRIPTION = PREFIX + "description";
    static final String STATE = PREFIX + "state";
    static final String GET = PREFIX + "get";
    static final String SET = PREFIX + "set";
    static final String CLEAR = PREFIX + "clear";
    static final String HYDRATE = PREFIX + "hydrate";
    static final String VALIDATE = PREFIX + "validate";
    static final String CALLBACK = PREFIX + "callback";
    static final String NEW_INSTANCE = PREFIX + "newInstance";

    static final String BLANK_CONSTRUCTOR = "(" + descriptor(BLANK) + ")V";

    private Contract() {}

    static String descriptor(String internalName) {
        return "L" + internalName + ";";
    }
}
