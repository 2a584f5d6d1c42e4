package io.aludel.test.isolation;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.team.RowGenerator;
import io.aludel.orm.Registry;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.Discriminator;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Lineage;
import io.aludel.orm.mapping.SoftDeletion;

/** Makes up rows of tenants. Of a hierarchy they are rows of its last class. One thread. */
final class TwoTenants {
    private final Registry models;
    private final Engine engine;
    private final RowGenerator generator;

    TwoTenants(Registry models, Engine engine, long seed) {
        this.models = models;
        this.engine = engine;
        this.generator = new RowGenerator(seed);
    }

    /** Adds rows of a tenant until each table has so many. */
    void fill(Object tenant, int rows) {
        for (EntityMapping mapping : models.mappings().all()) {
            BasicMapping attribute = mapping.tenant();
            if (attribute != null) {
                generator.give(
                        mapping.tableOf(attribute.column()), attribute.column().name(), tenant);
            }
            living(mapping);
            discriminated(mapping);
        }
        try (Connection connection = engine.connect()) {
            generator.fill(connection, models.metadata().sortedTables(), rows);
            connection.commit();
        }
    }

    private void living(EntityMapping mapping) {
        SoftDeletion deletion = mapping.softDeletion();
        if (deletion != null && deletion.living() != null) {
            generator.give(
                    mapping.tableOf(deletion.attribute().column()),
                    deletion.attribute().column().name(),
                    deletion.living());
        }
    }

    private void discriminated(EntityMapping mapping) {
        Lineage lineage = mapping.lineage();
        Discriminator discriminator = mapping.discriminator();
        if (lineage != null
                && discriminator != null
                && discriminator.column() != null
                && lineage.discriminatorValue() != null) {
            generator.give(mapping.root().table(), discriminator.column().name(), lineage.discriminatorValue());
        }
    }
}
