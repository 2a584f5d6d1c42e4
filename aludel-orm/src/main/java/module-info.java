/** Mapping, session, identity map, unit of work and loading strategies. */
module io.aludel.orm {
    requires transitive io.aludel.core;
    requires transitive jakarta.persistence;
    requires org.slf4j;

    exports io.aludel.orm;
    exports io.aludel.orm.annotation;
    exports io.aludel.orm.error;
    exports io.aludel.orm.event;
    exports io.aludel.orm.mapping;
    exports io.aludel.orm.flush;
    exports io.aludel.orm.load;
    exports io.aludel.orm.metamodel;
    exports io.aludel.orm.runtime;
    exports io.aludel.orm.view;

    provides io.aludel.sql.ast.EntityCatalog with
            io.aludel.orm.runtime.DescribedEntities;
}
