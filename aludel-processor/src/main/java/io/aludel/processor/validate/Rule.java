package io.aludel.processor.validate;

import io.aludel.processor.model.EntityModel;

/** One concern of mapping. */
@FunctionalInterface
interface Rule {

    /** Reports what is wrong with the class. */
    void check(EntityModel entity);
}
