package io.aludel.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.EntityModel.Trait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How objects of an entity that is a record are made of the values of a row. */
final class RecordWriter implements FactWriter<EntityModel> {

    private static final ClassName RECORD = FactWriters.fact("RecordFact");

    @Override
    public @Nullable CodeBlock write(EntityModel entity) {
        if (!entity.entity() || !entity.is(Trait.RECORD)) {
            return null;
        }
        List<AttributeModel> components = entity.attributes();
        CodeBlock.Builder arguments = CodeBlock.builder();
        for (int number = 0; number < components.size(); number++) {
            arguments.add(
                    number == 0 ? "$L" : ", $L", argument(components.get(number).type(), number));
        }
        return CodeBlock.of("new $T(row -> new $T($L))", RECORD, entity.name(), arguments.build());
    }

    /** What the row does not have is null, or zero. */
    private static CodeBlock argument(TypeName type, int number) {
        if (!type.isPrimitive()) {
            return CodeBlock.of("row.provides($L) ? ($T) row.get($L) : null", number, type, number);
        }
        String name = type.toString();
        String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        String zero = type.equals(TypeName.BOOLEAN) ? "false" : "(" + name + ") 0";
        return CodeBlock.of("row.provides($L) ? row.$L($L) : $L", number, getter, number, zero);
    }
}
