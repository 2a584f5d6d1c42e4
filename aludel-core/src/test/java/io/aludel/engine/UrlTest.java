package io.aludel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTest {
    @Test
    void hasAllParts() {
        Url url = Url.parse("postgresql://ann:s%40cret@db.example:5433/blog?ApplicationName=web&option=a&option=b");

        assertThat(url.scheme()).isEqualTo("postgresql");
        assertThat(url.user()).isEqualTo("ann");
        assertThat(url.password()).isEqualTo("s@cret");
        assertThat(url.host()).isEqualTo("db.example");
        assertThat(url.port()).isEqualTo(5433);
        assertThat(url.database()).isEqualTo("blog");
        assertThat(url.query())
                .containsEntry("ApplicationName", List.of("web"))
                .containsEntry("option", List.of("a", "b"));
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://ann:pw@db.example:5433/blog?a=b, jdbc:postgresql://db.example:5433/blog",
        "postgresql:///blog, jdbc:postgresql://localhost/blog",
        "mariadb://[::1]:3307/blog, jdbc:mariadb://[::1]:3307/blog",
        "mysql://localhost, jdbc:mysql://localhost/",
        "sqlite:blog.db, jdbc:sqlite:blog.db",
        "sqlite:/var/lib/blog.db?busy_timeout=5, jdbc:sqlite:/var/lib/blog.db",
        "sqlite::memory:, jdbc:sqlite::memory:",
        "sqlite://, jdbc:sqlite::memory:",
        "sqlite:///blog.db, jdbc:sqlite:blog.db",
        "sqlite:////var/blog.db, jdbc:sqlite:/var/blog.db",
        "sqlite:file:blog.db?mode=ro, jdbc:sqlite:file:blog.db?mode=ro",
        "h2:mem:test;MODE=PostgreSQL, jdbc:h2:mem:test;MODE=PostgreSQL",
        "jdbc:hsqldb:res:chinook, jdbc:hsqldb:res:chinook",
        "postgresql:///blog?host=first:5432&host=second:5433, 'jdbc:postgresql://first:5432,second:5433/blog'",
        "mariadb:///blog?host=first, jdbc:mariadb://first/blog",
        "sqlite:///file:blog.db?mode=ro&uri=true, jdbc:sqlite:file:blog.db?mode=ro",
        "sqlite:///file:blog.db?uri=true, jdbc:sqlite:file:blog.db",
        "sqlite:file:blog?uri=true&mode=memory, jdbc:sqlite:file:blog?mode=memory",
    })
    void becomesAnAddressForJdbc(String text, String jdbc) {
        assertThat(Url.parse(text).toJdbc()).isEqualTo(jdbc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann:s%40c%2Fret@db.example:5433/my%20blog?a=b",
                "mariadb://localhost/blog",
                "sqlite:blog.db?busy_timeout=5",
                "h2:mem:test",
                "jdbc:postgresql://localhost/blog?user=ann",
            })
    void isReadAsItIsWritten(String text) {
        assertThat(Url.parse(text).render()).isEqualTo(text);
        assertThat(Url.parse(Url.parse(text).render()))
                .isEqualTo(Url.parse(text))
                .hasSameHashCodeAs(Url.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://ann:hunter2@localhost/blog, postgresql://ann:***@localhost/blog",
        "jdbc:postgresql://localhost/blog?user=ann&password=hunter2, jdbc:postgresql://localhost/blog?user=ann&password=***",
        "jdbc:mysql://ann:hunter2@localhost/blog, jdbc:mysql://ann:***@localhost/blog",
        "jdbc:oracle:thin:ann/hunter2@localhost:1521, jdbc:oracle:thin:ann/***@localhost:1521",
        "postgresql://localhost/blog?sslpassword=hunter2&a=b, postgresql://localhost/blog?sslpassword=***&a=b",
        "h2:mem:blog;USER=ann;PASSWORD=hunter2, h2:mem:blog;USER=ann;PASSWORD=***",
    })
    void hidesThePassword(String text, String shown) {
        assertThat(Url.parse(text)).hasToString(shown);
    }

    @Test
    void isMadeOfPartsAsWell() {
        Url url = Url.of("postgresql", "localhost", 5432, "blog")
                .withUser("a:b")
                .withPassword("c@d")
                .withQuery("k", "v w");

        assertThat(url.render()).isEqualTo("postgresql://a%3Ab:c%40d@localhost:5432/blog?k=v%20w");
        assertThat(Url.parse(url.render())).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({"postgres, postgresql", "sqllite, sqlite", "mariabd, mariadb", "H2, h2"})
    void suggestsTheSchemeThatWasMeant(String typed, String meant) {
        assertThatThrownBy(() -> Engine.create(typed + "://localhost/blog"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageStartingWith(
                        "CORE-1001: the URL has the unknown scheme '" + typed + "'. Did you mean '" + meant + "'?")
                .hasMessageContaining("Known are sqlite, h2, postgresql, mariadb, mysql, jdbc.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mariadb://localhost:33o6/blog", "mariadb://localhost:70000/blog", "mariadb://localhost:/blog"})
    void refusesAPortThatIsNone(String text) {
        assertThatThrownBy(() -> Url.parse(text))
                .hasMessageContaining("the port is '")
                .hasMessageContaining("a number from 1 to 65535");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann:hun/ter2@localhost/blog",
                "postgresql://ann:hunter2@localhost:x/blog",
                "postgresql://ann:hunter%2@localhost/blog",
            })
    void showsNoPasswordWhenItIsMalformed(String text) {
        assertThatThrownBy(() -> Url.parse(text))
                .isInstanceOfSatisfying(
                        ArgumentException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_URL))
                .message()
                .doesNotContain("hun")
                .doesNotContain("ter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blog.db", "", "postgresql:localhost/blog", "sqlite:", "jdbc:nothing"})
    void saysHowAnAddressIsWritten(String text) {
        assertThatThrownBy(() -> Url.parse(text)).hasMessageContaining("is malformed");
    }

    @Test
    void namesSeveralHosts() {
        Url url = Url.parse("postgresql://ann:pw@first:5432,second:5433/blog?targetServerType=primary");

        assertThat(url.hosts()).containsExactly("first:5432", "second:5433");
        assertThat(url.toJdbc()).isEqualTo("jdbc:postgresql://first:5432,second:5433/blog");
        assertThat(url.render()).isEqualTo("postgresql://ann:pw@first:5432,second:5433/blog?targetServerType=primary");
        assertThat(Url.parse("postgresql:///blog?host=a&host=b&x=y").driverQuery())
                .containsOnlyKeys("x");
        assertThat(Url.parse("mysql://localhost").hosts()).containsExactly("localhost");
        assertThat(Url.parse("sqlite:a.db").hosts()).isEmpty();
    }

    @Test
    void isChangedPartByPart() {
        Url url = Url.parse("postgresql://ann:pw@first:5432/blog?a=b&c=d");

        assertThat(url.withHost("second").withPort(-1).render()).isEqualTo("postgresql://ann:pw@second/blog?a=b&c=d");
        assertThat(url.withScheme("mariadb").withPassword(null).render())
                .isEqualTo("mariadb://ann@first:5432/blog?a=b&c=d");
        assertThat(url.withQueryText("c=x&c=y&e=f%20g").render())
                .isEqualTo("postgresql://ann:pw@first:5432/blog?a=b&c=x&c=y&e=f%20g");
        assertThat(url.withoutQuery("a", "unknown").query()).containsOnlyKeys("c");
        assertThat(url.query()).containsOnlyKeys("a", "c");
        assertThatThrownBy(() -> url.withScheme("nosql")).hasMessageContaining("unknown scheme 'nosql'");
    }

    @Test
    void anAddressWithASecretIsRenderedWithIt() {
        String text = "jdbc:postgresql://localhost/blog?user=ann&password=hunter2";
        assertThat(Url.parse(text).render()).isEqualTo(text);
    }

    @Test
    void hasNoDriverBesideTheDatabase() {
        assertThatThrownBy(() -> Url.parse("postgresql+psycopg://localhost/blog"))
                .hasMessageContaining("each database has one JDBC driver here.\n  Leave '+psycopg' out.");
    }
}
