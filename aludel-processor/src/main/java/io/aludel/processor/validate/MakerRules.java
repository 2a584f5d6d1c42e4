package io.aludel.processor.validate;

import com.palantir.javapoet.TypeName;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MethodModel;
import io.aludel.processor.report.MethodMessage;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Methods that make values: {@code @DefaultFor}, {@code @OnUpdate} and {@code @VersionGenerator}. */
final class MakerRules implements Rule {

    private static final Set<String> EXPRESSIONS = Set.of(
            "Expression", "TextExpr", "NumberExpr", "TemporalExpr", "Predicate", "JsonExpr", "ArrayExpr", "Object");

    private final Problems problems;

    MakerRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        for (String annotation : List.of("DefaultFor", "OnUpdate", "VersionGenerator")) {
            Map<String, String> makers = new HashMap<>();
            for (MethodModel method : entity.methodsWith(annotation)) {
                Annotation maker = method.annotations().find(annotation);
                if (maker != null) {
                    check(entity, method, maker, makers);
                }
            }
        }
    }

    private void check(EntityModel entity, MethodModel method, Annotation maker, Map<String, String> makers) {
        String name = maker.string("value", "");
        AttributeModel attribute = entity.attributes().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElse(null);
        if (!(attribute instanceof BasicModel basic)) {
            problems.error(
                    maker.place("value"),
                    MethodMessage.MAKER_ATTRIBUTE,
                    name,
                    entity.simpleName(),
                    Suggestion.hint(
                            name,
                            entity.attributes().stream()
                                    .filter(candidate -> candidate instanceof BasicModel)
                                    .map(AttributeModel::name)
                                    .toList()));
            return;
        }
        String other = makers.putIfAbsent(name, method.name());
        if (other != null) {
            problems.error(
                    maker.place("value"), MethodMessage.TWO_MAKERS, other, method.name(), entity.simpleName(), name);
        }
        signature(entity, method, maker);
        TypeName returned = method.returnType().box();
        if (!returned.equals(basic.boxedType()) && !EXPRESSIONS.contains(method.returns())) {
            problems.error(
                    method.place(),
                    MethodMessage.MAKER_TYPE,
                    entity.simpleName(),
                    method.name(),
                    method.returnType(),
                    name,
                    basic.type());
        }
    }

    private void signature(EntityModel entity, MethodModel method, Annotation maker) {
        boolean takesObject = method.parameters().size() == 1
                && MethodModel.simpleName(method.parameters().get(0).type()).endsWith(entity.simpleName());
        boolean fits = method.parameters().isEmpty() || takesObject;
        if (!method.isStatic() || !method.isCallable() || !fits) {
            problems.error(
                    maker.place(),
                    MethodMessage.MAKER_SIGNATURE,
                    maker.simpleName(),
                    entity.simpleName(),
                    method.name());
        }
    }
}
