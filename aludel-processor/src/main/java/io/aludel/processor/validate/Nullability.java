package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.Nullness;

/** Whether a value may be null, as far as its mapping says. Stateless. */
final class Nullability {

    private Nullability() {}

    static boolean of(BasicModel basic) {
        if (basic.primitive() || basic.identifier() || basic.version()) {
            return false;
        }
        Annotation column = basic.annotations().find("Column");
        Annotation said = basic.annotations().find("Basic");
        boolean never = (column != null && !column.flag("nullable", true))
                || (said != null && !said.flag("optional", true))
                || basic.field().nullness() == Nullness.NON_NULL;
        return !never;
    }
}
