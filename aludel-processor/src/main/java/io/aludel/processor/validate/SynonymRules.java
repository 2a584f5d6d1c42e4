package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.report.MethodMessage;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.Suggestion;

/** Other names of attributes. */
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
            if (entity.attribute(of) == null) {
                problems.error(
                        synonym.place("of"),
                        MethodMessage.SYNONYM_UNKNOWN,
                        of,
                        entity.simpleName(),
                        Suggestion.hint(of, entity.attributeNames()));
            }
            if (entity.attribute(name) != null) {
                problems.error(synonym.place("name"), MethodMessage.SYNONYM_TAKEN, entity.simpleName(), name);
            }
        }
    }
}
