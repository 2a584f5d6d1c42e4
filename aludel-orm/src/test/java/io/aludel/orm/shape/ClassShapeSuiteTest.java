package io.aludel.orm.shape;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.sqlNull;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.attribute.Wallet;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.NamingStrategy;
import io.aludel.schema.Column;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes as they come: final, with private constructors and no setters, generic above, over tables that are not theirs. */
@EveryDatabase
class ClassShapeSuiteTest {
    private static final Registry MODELS =
            Registry.of(Holder.class, Tool.class, Keg.class, Stone.class, StoneTotal.class);

    private final List<String> statements = new ArrayList<>();
    private Engine engine;
    private Session session;

    @BeforeEach
    void open(TestDatabase database) {
        engine = Engine.create(database.url());
        session = SessionFactory.of(engine, MODELS).open();
        run(
                "CREATE TABLE stones (code VARCHAR(10), kind VARCHAR(20), weight INTEGER, surface VARCHAR(10) DEFAULT 'rough',"
                        + " finder VARCHAR(20) DEFAULT 'nobody')");
        run(
                "CREATE VIEW stone_totals AS SELECT kind, CAST(sum(weight) AS DECIMAL(18)) AS total FROM stones GROUP BY kind");
        session.commit();
        MODELS.metadata().createAll(engine);
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    private void run(String sql) {
        session.connection().execute(text(sql)).close();
    }

    @Test
    void finalFieldsAndCollectionsAreLoadedWithoutAConstructor() {
        Holder ann = Holder.named("Ann");
        Tool.of("saw", ann, 3); // stands in its collection now
        session.add(ann);
        session.commit();
        session.expungeAll();

        Holder again = session.execute(select(Holder.class)).one();
        assertThat(again.name()).isEqualTo("Ann");
        assertThat(again.id()).isNotNull();
        assertThat(again.tools()).extracting(Tool::key).containsExactly("saw");
        assertThat(again.tools().get(0).weight()).isEqualTo(3);
        Tool axe = Tool.of("axe", again, 4);
        assertThat(again.tools()).contains(axe);
        session.add(axe);
        session.commit();
        again.tools().remove(axe);
        session.commit();
        assertThat(session.getOne(Tool.class, "axe").holder()).isNull();
    }

    @Test
    void relationshipsAndGenericKeysComeFromASuperclass() {
        Holder ann = Holder.named("Ann");
        session.addAll(List.of(Tool.of("saw", ann, 3), new Keg(7, ann)));
        session.commit();

        assertThat(session.execute(select(Keg.class).where(Keg_.holder.has(Holder_.name.eq("Ann"))))
                        .one()
                        .key())
                .isEqualTo(7);
        assertThat(session.getOne(Tool.class, "saw").holder()).isSameAs(ann);
        assertThat(session.execute(select(Tool_.key)).one()).isEqualTo("saw");
        assertThat(MODELS.table(Keg.class).foreignKeys()).hasSize(1);
    }

    @Test
    void anEntityMayHaveSomeColumnsOfATableWithoutAPrimaryKey() {
        session.add(new Stone("a", "flint", 2));
        session.commit();
        Stone stone = session.getOne(Stone.class, "a");
        stone.weight(5);
        session.commit();
        assertThat(session.connection()
                        .execute(text("SELECT weight, finder FROM stones"))
                        .one()
                        .values())
                .hasToString("[5, nobody]");
        session.delete(stone);
        session.commit();
        assertThat(session.get(Stone.class, "a")).isEmpty();
    }

    @Test
    void anEntityMayBeARowOfAView() {
        session.addAll(List.of(new Stone("a", "flint", 2), new Stone("b", "flint", 3), new Stone("c", "chalk", 1)));
        session.flush();
        assertThat(session.getOne(StoneTotal.class, "flint").total()).isEqualTo(5);
        assertThat(session.execute(select(StoneTotal.class).orderBy(StoneTotal_.kind))
                        .all())
                .containsExactly(new StoneTotal("chalk", 1), new StoneTotal("flint", 5));
    }

    @Test
    void theOldValueOfAColumnIsLoadedWhereItsHistoryIsAskedFor() {
        Stone stone = new Stone("a", "flint", 2);
        session.add(stone);
        session.commit();
        statements.clear();
        stone.weight(3);
        assertThat(statements).isEmpty();
        stone.kind("chalk");
        assertThat(statements).hasSize(1);
        assertThat(session.inspect(stone).history(Stone_.kind).deleted()).isEqualTo(List.of("flint"));
    }

    @Test
    void sqlsNullIsWrittenWhereNothingLeavesTheColumnToItsDefault() {
        Stone left = new Stone("a", "flint", 2);
        Stone forced = new Stone("b", "flint", 2);
        session.addAll(List.of(left, forced));
        session.set(forced, Stone_.surface, sqlNull(SqlTypes.VARCHAR(10)));
        session.commit();
        assertThat(left.surface()).isEqualTo("rough");
        assertThat(forced.surface()).isNull();
    }

    @Test
    void aNamingStrategyMayPutAPrefixBeforeColumns() {
        Registry prefixed = Registry.of(
                new NamingStrategy() {
                    @Override
                    public String column(String attribute) {
                        return "s_" + NamingStrategy.snakeCase(attribute);
                    }
                },
                Stone.class);
        assertThat(prefixed.table(Stone.class).columns())
                .extracting(column -> column.name())
                .containsExactly("s_code", "s_kind", "s_weight", "s_surface");
    }

    @Test
    void theObjectsThatAnOperationGoesOnToAreListed() {
        Holder ann = Holder.named("Ann");
        Tool saw = Tool.of("saw", ann, 3);
        Tool axe = Tool.of("axe", ann, 4);
        assertThat(session.cascade(ann, Cascade.SAVE_UPDATE)).containsExactly(saw, axe);
        session.add(ann);
        session.commit();
        assertThat(session.cascade(ann, Cascade.EXPUNGE)).isEmpty(); // not loaded
        assertThat(session.cascade(ann, Cascade.DELETE)).containsExactlyInAnyOrder(saw, axe);
        assertThat(session.cascade(axe, Cascade.DELETE)).isEmpty();
    }

    @Test
    void theMappingTellsWhatStandsInAColumn() {
        EntityMapping tool = MODELS.mappings().get(Tool.class);
        AttributeMapping weight = tool.attribute(tool.table().column("weight"));
        assertThat(weight).isNotNull();
        assertThat(weight.name()).isEqualTo("weight");
        AttributeMapping holder = tool.attribute(tool.table().column("holder_id"));
        assertThat(holder).isSameAs(tool.attribute("holder"));
        EntityMapping stone = MODELS.mappings().get(Stone.class);
        assertThat(stone.attribute(tool.table().column("weight"))).isNull();
        assertThat(stone.names().synonyms()).isEmpty();
        assertThat(Registry.of(Wallet.class)
                        .mappings()
                        .get(Wallet.class)
                        .names()
                        .synonyms())
                .containsExactly(Map.entry("surname", "last"));
        assertThat(tool.keyColumns()).extracting(Column::name).containsExactly("key");
        assertThat(tool.references()).extracting(AttributeMapping::name).containsExactly("holder");
        assertThat(tool.tables()).containsExactly(MODELS.metadata().table("tool"));
        assertThat(tool.collections()).isEmpty();
        assertThat(Registry.of(Crate.class, Bottle.class)
                        .mappings()
                        .get(Crate.class)
                        .names()
                        .hybrids())
                .containsOnlyKeys("filled", "total");
    }
}
