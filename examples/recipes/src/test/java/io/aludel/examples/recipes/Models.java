package io.aludel.examples.recipes;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;

/** The tables of a recipe's classes, made in an empty database. */
public final class Models {
    private Models() {}

    public static SessionFactory create(Engine engine, Class<?>... classes) {
        Registry models = Registry.of(classes);
        models.metadata().createAll(engine);
        return SessionFactory.of(engine, models);
    }
}
