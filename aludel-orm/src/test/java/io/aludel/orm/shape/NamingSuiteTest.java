package io.aludel.orm.shape;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.mapping.NamingStrategy;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.Index;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.NamingConvention.Kind;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each name that the annotations leave open is the strategy's, in the model and in the database. */
@EveryDatabase
class NamingSuiteTest {
    private static final class Marked implements NamingStrategy {
        @Override
        public String table(String entityName) {
            return "t_" + NamingStrategy.snakeCase(entityName);
        }

        @Override
        public String column(String attribute) {
            return "c_" + NamingStrategy.snakeCase(attribute);
        }

        @Override
        public String joinColumn(String attribute, String referredColumn) {
            return "j_" + NamingStrategy.snakeCase(attribute) + "__" + referredColumn;
        }

        @Override
        public String linkTable(String ownerTable, String targetTable) {
            return "l_" + ownerTable + "__" + targetTable;
        }

        @Override
        public String linkColumn(String entityName, String referredColumn) {
            return "k_" + NamingStrategy.snakeCase(entityName) + "__" + referredColumn;
        }

        @Override
        public String discriminatorColumn() {
            return "sort_of_ship";
        }

        @Override
        public NamingConvention constraints() {
            return NamingConvention.DEFAULT
                    .with(Kind.PRIMARY_KEY, "pk_%(table_name)s")
                    .with(Kind.UNIQUE, "uq_%(table_name)s_%(column_0_name)s")
                    .with(Kind.INDEX, "ix_%(table_name)s_%(column_0_name)s")
                    .with(Kind.FOREIGN_KEY, "fk_%(table_name)s_%(column_0_name)s");
        }
    }

    private static final Class<?>[] ENTITIES = {Ferry.class, Ferry.CarFerry.class, Ferry.Quayside.class};
    private static final Registry MODELS = Registry.of(new Marked(), ENTITIES);

    private static List<String> columns(String table) {
        return MODELS.metadata().table(table).columns().stream()
                .map(Column::name)
                .toList();
    }

    private static List<String> names(Table table) {
        List<String> names = new ArrayList<>();
        table.constraints().stream()
                .map(Constraint::name)
                .filter(Objects::nonNull)
                .forEach(names::add);
        Stream.ofNullable(table.primaryKey())
                .map(Constraint::name)
                .filter(Objects::nonNull)
                .forEach(names::add);
        table.indexes().stream().map(Index::name).filter(Objects::nonNull).forEach(names::add);
        return names;
    }

    @Test
    void tablesAndColumnsAreTheStrategys() {
        assertThat(MODELS.metadata().tables())
                .extracting(Table::name)
                .containsExactlyInAnyOrder("t_ferry", "t_quayside", "l_t_ferry__t_quayside", "l_t_ferry__c_fare_table");
        assertThat(columns("t_ferry"))
                .containsExactlyInAnyOrder(
                        "c_id", "c_ship_name", "c_call_sign", "j_home_harbour__c_id", "sort_of_ship", "c_deck_spaces");
        assertThat(columns("l_t_ferry__t_quayside")).containsExactly("k_ferry__c_id", "k_quayside__c_id");
        assertThat(columns("l_t_ferry__c_fare_table"))
                .containsExactlyInAnyOrder("k_ferry__c_id", "c_fare_table_key", "c_fare_table");
    }

    @Test
    void constraintsAndIndexesAreNamedByItsConvention() {
        assertThat(names(MODELS.metadata().table("t_ferry")))
                .containsExactlyInAnyOrder(
                        "pk_t_ferry",
                        "uq_t_ferry_c_call_sign",
                        "fk_t_ferry_j_home_harbour__c_id",
                        "ix_t_ferry_c_ship_name");
        assertThat(names(MODELS.metadata().table("l_t_ferry__t_quayside")))
                .containsExactlyInAnyOrder(
                        "pk_l_t_ferry__t_quayside",
                        "fk_l_t_ferry__t_quayside_k_ferry__c_id",
                        "fk_l_t_ferry__t_quayside_k_quayside__c_id");
    }

    @Test
    void theDatabaseHasTheseNamesAndObjectsLiveInThem(TestDatabase database) {
        List<String> statements = new ArrayList<>();
        try (Engine engine = Engine.create(database.url())) {
            engine.events().beforeExecute(statement -> statements.add(statement.sql()));
            MODELS.metadata().createAll(engine);
            assertThat(String.join("\n", statements))
                    .contains("CREATE TABLE t_ferry", "CONSTRAINT pk_t_ferry PRIMARY KEY (c_id)")
                    .contains("CONSTRAINT fk_t_ferry_j_home_harbour__c_id FOREIGN KEY")
                    .contains("CONSTRAINT uq_t_ferry_c_call_sign UNIQUE")
                    .contains("CREATE INDEX ix_t_ferry_c_ship_name ON t_ferry (c_ship_name)");
            SessionFactory sessions = SessionFactory.of(engine, MODELS);
            sessions.transact(session -> {
                Ferry.Quayside north = new Ferry.Quayside(1, "North");
                Ferry ferry = new Ferry.CarFerry(1, "Tern", north, 40);
                ferry.portsOfCall().add(north);
                ferry.fareTable().put("child", 3);
                session.addAll(List.of(north, ferry));
                return null;
            });
            try (Session session = sessions.open()) {
                Ferry tern = session.execute(select(Ferry.class)
                                .where(
                                        Ferry_.shipName.eq("Tern"),
                                        Ferry_.homeHarbour.has(Ferry_Quayside_.name.eq("North"))))
                        .one();
                assertThat(tern).isInstanceOf(Ferry.CarFerry.class);
                assertThat(tern.portsOfCall()).containsExactly(tern.homeHarbour());
                assertThat(tern.fareTable()).containsExactly(Map.entry("child", 3));
            }
        }
    }

    @Test
    void withoutAStrategyNamesAreThoseOfTheClassesInSnakeCase() {
        Registry plain = Registry.of(Ferry.Quayside.class, Dispatch.class);
        assertThat(plain.metadata().tables())
                .extracting(Table::name)
                .containsExactlyInAnyOrder(
                        "quayside", "dispatch", "dispatch_fees", "dispatch_limits", "dispatch_samples");
        assertThat(names(plain.metadata().table("dispatch_fees"))).isEmpty();
    }

    @Test
    void twoAttributesThatAStrategyGivesOneColumnAreRefused() {
        NamingStrategy careless = new NamingStrategy() {
            @Override
            public String column(String attribute) {
                return attribute.equals("id") ? "id" : "value";
            }
        };
        assertThatThrownBy(() -> Registry.of(careless, Stone.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("are both mapped to column 'stones.value'");
    }
}
