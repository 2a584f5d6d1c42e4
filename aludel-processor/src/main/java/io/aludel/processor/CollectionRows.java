package io.aludel.processor;

import com.palantir.javapoet.ClassName;
import io.aludel.processor.generate.CollectionRowWriter;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.Models;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.validate.ElementRules;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes the classes of the rows of element collections, on which the metamodel and the description of their owner wait. One compilation,
 * on its thread.
 */
final class CollectionRows {
    private final Models models;
    private final Outputs outputs;
    private final Set<ClassName> written = new HashSet<>();

    CollectionRows(Models models, Outputs outputs) {
        this.models = models;
        this.outputs = outputs;
    }

    /** Whether all classes that a class needs exist by now; those that do not are written, for the next round. */
    boolean exist(String name) {
        EntityModel entity = models.find(name);
        boolean exist = true;
        if (entity != null && entity.entity()) {
            for (AttributeModel attribute : entity.attributes()) {
                if (attribute instanceof RelationModel collection && collection.holdsValues()) {
                    exist &= exists(entity, collection);
                }
            }
        }
        return exist;
    }

    /** What cannot be mapped is not waited for: it is reported with the class. */
    private boolean exists(EntityModel entity, RelationModel collection) {
        ClassName rows = collection.target();
        if (rows == null || models.find(rows) != null || !ElementRules.isMappable(models, entity, collection)) {
            return true;
        }
        if (written.add(rows)) {
            outputs.writeRows(
                    new CollectionRowWriter(entity, collection, ElementRules.isEmbedded(models, collection)), entity);
        }
        return false;
    }
}
