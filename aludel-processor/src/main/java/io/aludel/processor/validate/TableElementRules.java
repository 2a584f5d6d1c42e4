package io.aludel.processor.validate;

import com.palantir.javapoet.ParameterizedTypeName;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MethodModel;
import io.aludel.processor.report.MethodMessage;
import io.aludel.processor.report.Problems;
import java.util.List;

/** The method that gives more of what stands in a table. */
final class TableElementRules implements Rule {

    private final Problems problems;

    TableElementRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        List<MethodModel> methods = entity.methodsWith("TableElements");
        for (MethodModel method : methods) {
            Annotation annotation = method.annotations().find("TableElements");
            boolean returnsList = method.returnType() instanceof ParameterizedTypeName type
                    && List.of("List", "Collection", "Set")
                            .contains(type.rawType().simpleName());
            boolean fits = method.isStatic()
                    && method.isCallable()
                    && method.parameters().isEmpty()
                    && returnsList;
            if (annotation != null && (!fits || methods.size() > 1)) {
                problems.error(annotation.place(), MethodMessage.TABLE_ELEMENTS, entity.simpleName(), method.name());
            }
        }
    }
}
