package io.aludel.orm.conformance;

import io.aludel.sql.EntityItem;
import io.aludel.sql.ast.EntityRef;

/**
 * A class of the model where it is named in a statement.
 *
 * @param name its name in the model
 * @param type the compiled class
 * @param metamodel its generated metamodel
 */
record EntityWord(String name, Class<?> type, Class<?> metamodel) implements EntityItem<Object> {
    @Override
    public EntityRef entity() {
        return EntityRef.of(type);
    }
}
