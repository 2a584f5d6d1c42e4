package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.report.MethodMessage;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.Suggestion;
import java.util.ArrayList;
import java.util.List;

/** Other names of attributes, and of methods that mean the same in a query. */
final class SynonymRules implements Rule {

    private final Problems problems;

    SynonymRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        for (Annotation synonym : entity.annotations().repeated("Synonym", "Synonyms")) {
            String of = synonym.string("of", "");
            String name = synonym.string("name", "");
            if (entity.attribute(of) == null && entity.hybrid(of) == null) {
                List<String> known = new ArrayList<>(entity.attributeNames());
                entity.allHybrids().forEach(hybrid -> known.add(hybrid.name()));
                problems.error(
                        synonym.place("of"),
                        MethodMessage.SYNONYM_UNKNOWN,
                        of,
                        entity.simpleName(),
                        Suggestion.hint(of, known));
            }
            if (entity.attribute(name) != null || entity.hybrid(name) != null) {
                problems.error(synonym.place("name"), MethodMessage.SYNONYM_TAKEN, entity.simpleName(), name);
            }
        }
    }
}
