package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.processor.testing.Compiled;
import io.aludel.processor.testing.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which builds call the compiler: in parts, in modules, after Lombok, without the processor. */
class BuildsTest {

    private static final String BASE = """
            package base;
            import jakarta.persistence.*;
            @MappedSuperclass
            public abstract class Base {
                @Id private Long id;
                protected Base() {}
                public Long getId() { return id; }
            }
            """;

    private static final String POST = """
            package blog;
            import jakarta.persistence.*;
            @Entity
            public class Post extends base.Base {
                private String title;
                @ManyToOne private Tag tag;
                public String getTitle() { return title; }
            }
            """;

    private static final String TAG = """
            package blog;
            import jakarta.persistence.*;
            @Entity
            public class Tag { @Id private long id; }
            """;

    @TempDir
    Path directory;

    @Test
    void aMappedSuperclassMayComeFromAnotherModule() throws ReflectiveOperationException {
        Path library = directory.resolve("library");
        Sources base = Sources.in(library).add(BASE);
        base.compile().isClean();
        Compiled compiled = Sources.in(directory.resolve("app"))
                .classPath(base.output())
                .add(POST)
                .add(TAG)
                .compile()
                .isClean();
        ManagedEntity post = (ManagedEntity)
                compiled.load("blog.Post").getDeclaredConstructor().newInstance();
        post.$aludel$set(0, 5L);
        post.$aludel$set(1, "title");
        assertThat(post.$aludel$get(0)).isEqualTo(5L);
        assertThat(post.getClass().getMethod("getId").invoke(post)).isEqualTo(5L);
        assertThat(post.$aludel$newInstance()).isInstanceOf(post.getClass());
    }

    @Test
    void aRecompiledSuperclassMayHaveMoreAttributes() throws ReflectiveOperationException {
        Sources base = Sources.in(directory.resolve("library")).add(BASE);
        base.compile().isClean();
        Sources app = Sources.in(directory.resolve("app"))
                .classPath(base.output())
                .add(POST)
                .add(TAG);
        Compiled compiled = app.compile().isClean();
        base.add(BASE.replace("private Long id;", "private Long id; private String added;"))
                .compile()
                .isClean();
        ManagedEntity post = (ManagedEntity)
                compiled.load("blog.Post").getDeclaredConstructor().newInstance();
        post.$aludel$set(1, "added");
        post.$aludel$set(2, "title");
        assertThat(post.getClass().getMethod("getTitle").invoke(post)).isEqualTo("title");
    }

    @Test
    void aSuperclassThatWasNotEnhancedIsAnError() {
        Sources base =
                Sources.in(directory.resolve("library")).withoutProcessor().add(BASE);
        base.compile();
        Compiled compiled = Sources.in(directory.resolve("app"))
                .classPath(base.output())
                .add(
                        POST.replace("public class Post", "public class Post /**/")
                                .replace(
                                        "{\n    private",
                                        "{ // ERROR: PRC-1007: Post extends the mapped class base.Base, which was compiled without the Aludel processor.\n    private"))
                .add(TAG)
                .compile();
        compiled.hasTheProblemsAnnounced();
    }

    @Test
    void recompilingOneClassKeepsTheOthersInTheIndex() {
        Sources sources = Sources.in(directory).add(BASE).add(POST).add(TAG);
        sources.compile().isClean();
        Compiled again = sources.only().add(TAG).compile().isClean();
        assertThat(again.resource("META-INF/aludel/entities")).isEqualTo("blog.Post\nblog.Tag\n");
        assertThat(again.load("blog.Post")).isAssignableTo(ManagedEntity.class);
        assertThat(again.load("blog.Tag")).isAssignableTo(ManagedEntity.class);
    }

    @Test
    void aClassThatIsNoLongerMappedOrNoLongerThereLeavesTheIndex() throws IOException {
        Sources sources = Sources.in(directory)
                .add(BASE)
                .add(POST)
                .add(TAG)
                .add(
                        "package blog; @jakarta.persistence.Entity class Gone { @jakarta.persistence.Id private long id; }");
        sources.compile().isClean();
        Files.delete(sources.output().resolve("blog/Gone.class"));
        Compiled again = sources.only()
                .add(POST.replace("@Entity", "").replace("@ManyToOne ", ""))
                .compile()
                .isClean();
        assertThat(again.resource("META-INF/aludel/entities")).isEqualTo("blog.Tag\n");
    }

    @Test
    void anIncrementalCompilationKnowsConvertersThatApplyByThemselves() {
        Sources sources = Sources.in(directory)
                .add("package blog; public record Money(long cents) {}")
                .add("""
                        package blog;
                        @jakarta.persistence.Converter(autoApply = true)
                        public class MoneyConverter implements jakarta.persistence.AttributeConverter<Money, Long> {
                            public Long convertToDatabaseColumn(Money money) { return money.cents(); }
                            public Money convertToEntityAttribute(Long cents) { return new Money(cents); }
                        }
                        """);
        sources.compile().isClean();
        String price =
                "package blog; @jakarta.persistence.Entity public class Price { @jakarta.persistence.Id private long id; private Money money; }";
        Compiled compiled = sources.only().add(price).compile().isClean();
        assertThat(compiled.generated("blog/Price_$Description.java")).contains("new MoneyConverter()");
        Compiled elsewhere = Sources.in(directory.resolve("other"))
                .classPath(sources.output())
                .add(price)
                .compile()
                .isClean();
        assertThat(elsewhere.generated("blog/Price_$Description.java")).contains("new MoneyConverter()");
    }

    @Test
    void accessorsAndConstructorsMadeByLombokAreRewritten() {
        Compiled compiled = Sources.in(directory)
                .withLombok()
                .add("""
                        package blog;
                        import jakarta.persistence.*;
                        import lombok.*;
                        import java.util.*;
                        @Entity @Getter @Setter @NoArgsConstructor @AllArgsConstructor @ToString(of = "id")
                        public class Post {
                            @Id private long id;
                            private String title;
                            @ManyToOne private Post parent;
                            @ManyToMany private List<Post> related = new ArrayList<>();
                        }
                        """)
                .add("""
                        package blog;
                        import jakarta.persistence.*;
                        import lombok.*;
                        import lombok.experimental.*;
                        @Entity @Data @FieldDefaults(level = AccessLevel.PRIVATE)
                        public class Tag {
                            @Id long id;
                            String name;
                        }
                        """)
                .add("""
                        package blog;
                        import io.aludel.orm.runtime.*;
                        import java.util.*;
                        class Program {
                            static Object run() {
                                Relationships.HEARD.clear();
                                Post post = new Post(1, "a", null, new ArrayList<>());
                                InstanceState state = new InstanceState();
                                ((ManagedEntity) post).$aludel$state(state);
                                post.setTitle("b");
                                post.getTitle();
                                post.setParent(post);
                                post.getRelated();
                                Tag tag = new Tag();
                                ((ManagedEntity) tag).$aludel$state(state);
                                tag.setName("x");
                                return state.heard + " " + Relationships.HEARD.size() + Post_.title + Tag_.name;
                            }
                        }
                        """)
                .compile()
                .isClean();
        assertThat(compiled.run("blog.Program"))
                .isEqualTo(
                        "[write 1, read 1, write 2, read 0, write 1] 4Post  title VARCHAR(255)Tag  name VARCHAR(255)");
    }

    @Test
    void fieldsThatLombokDoesNotMakePrivateAreStillErrors() {
        Sources.in(directory).withLombok().add("""
                        package blog;
                        import jakarta.persistence.*;
                        @Entity @lombok.Data
                        public class Tag {
                            @Id private long id;
                            String name; // ERROR: PRC-1101: the persistent field Tag.name is not private.
                        }
                        """).compile().hasTheProblemsAnnounced();
    }

    @Test
    void aNamedModuleWorks() throws Exception {
        List<Path> runtime = runtimeModules();
        Sources sources = Sources.in(directory.resolve("app"))
                .modulePath(runtime.toArray(Path[]::new))
                .add("""
                        module blog {
                            requires io.aludel.orm;
                            requires jakarta.persistence;
                            exports blog;
                        }
                        """)
                .add(BASE.replace("package base", "package blog"))
                .add(POST.replace("base.Base", "Base"))
                .add(TAG)
                .add("""
                        package blog;
                        import io.aludel.orm.runtime.*;
                        public class Program {
                            public static Object run() {
                                ManagedEntity post = (ManagedEntity) new Post();
                                post.$aludel$set(1, "module");
                                return ((Post) post).getTitle() + Post_.tag.id() + Post.class.getModule().getName();
                            }
                        }
                        """);
        Compiled compiled = sources.compile().isClean();
        assertThat(compiled.resource("META-INF/aludel/entities")).isEqualTo("blog.Post\nblog.Tag\n");
        List<Path> all = new java.util.ArrayList<>(runtime);
        all.add(sources.output());
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(all.toArray(Path[]::new)), ModuleFinder.of(), Set.of("blog"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        Object result = layer.findLoader("blog")
                .loadClass("blog.Program")
                .getMethod("run")
                .invoke(null);
        assertThat(result).isEqualTo("modulePost  tag.id BIGINTblog");
    }

    @Test
    void severalModulesMayBeCompiledAtOnce() throws Exception {
        Path root = directory.resolve("many");
        Sources sources = Sources.in(root)
                .modulePath(runtimeModules().toArray(Path[]::new))
                .options("--module-source-path", root.resolve("src").toString())
                .addModule("base", """
                        module base { requires transitive io.aludel.orm; requires transitive jakarta.persistence; exports base; }
                        """)
                .addModule("base", BASE)
                .addModule("blog", "module blog { requires base; exports blog; }")
                .addModule("blog", POST)
                .addModule("blog", TAG);
        sources.compile().succeeds();
        assertThat(sources.output().resolve("base/META-INF/aludel/entities")).doesNotExist();
        assertThat(sources.output().resolve("blog/META-INF/aludel/entities")).hasContent("blog.Post\nblog.Tag\n");
        for (String file : List.of("base/base/Base.class", "blog/blog/Post.class", "blog/blog/Tag.class")) {
            assertThat(Files.readString(sources.output().resolve(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .contains("$aludel$hydrate");
        }
    }

    @Test
    void generatedCodeHasNoWarnings() {
        Sources.in(directory)
                .options("-Xlint:all,-processing,-options", "-Werror")
                .add(BASE)
                .add(POST)
                .add(TAG)
                .add("""
                        package blog;
                        import jakarta.persistence.*;
                        import java.util.*;
                        @Entity public class Odd<T> {
                            @Id private long id;
                            @OneToMany private List<Odd<T>> odds;
                            @Convert(converter = Words.class) private List<String> words;
                        }
                        """)
                .add("""
                        package blog;
                        import java.util.*;
                        public class Words implements jakarta.persistence.AttributeConverter<List<String>, String> {
                            public String convertToDatabaseColumn(List<String> value) { return String.join(" ", value); }
                            public List<String> convertToEntityAttribute(String value) { return List.of(value.split(" ")); }
                        }
                        """)
                .compile()
                .isClean();
    }

    @Test
    void writesBeforeSuperAreLeftAlone() {
        if (Runtime.version().feature() < 25) {
            return;
        }
        Compiled compiled = Sources.in(directory)
                .options("--release", "25")
                .add("""
                        package blog;
                        import jakarta.persistence.*;
                        @Entity
                        public class Early extends Object {
                            @Id private long id;
                            private String name;
                            public Early(String name) {
                                this.name = name == null ? new String("none") : name;
                                super();
                                this.id = 1;
                            }
                            static Object run() { return new Early(null).name; }
                        }
                        """)
                .compile()
                .isClean();
        assertThat(compiled.run("blog.Early")).isEqualTo("none");
    }

    /** The stand-ins as a module called io.aludel.orm, and the annotations. */
    private List<Path> runtimeModules() throws IOException {
        Path classes = Sources.testPath("test-classes").get(0);
        Path module = directory.resolve("orm/classes");
        for (String packageName : List.of(
                "io/aludel/orm/runtime",
                "io/aludel/orm/metamodel",
                "io/aludel/type",
                "io/aludel/sql",
                "io/aludel/sql/ast")) {
            copy(classes.resolve(packageName), module.resolve(packageName));
        }
        List<Path> others = Sources.testPath("jakarta.persistence", "jspecify");
        Sources.in(directory.resolve("orm"))
                .withoutProcessor()
                .options("--patch-module", "io.aludel.orm=" + module)
                .modulePath(others.toArray(Path[]::new))
                .add("""
                        module io.aludel.orm {
                            requires jakarta.persistence;
                            requires static org.jspecify;
                            exports io.aludel.orm.runtime;
                            exports io.aludel.orm.metamodel;
                            exports io.aludel.type;
                            exports io.aludel.sql;
                            exports io.aludel.sql.ast;
                        }
                        """)
                .compile()
                .succeeds();
        List<Path> all = new java.util.ArrayList<>(others);
        all.add(module);
        return all;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Files.copy(file, to.resolve(file.getFileName()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void withoutTheProcessorThePluginSaysSo() {
        Sources.in(directory)
                .options("-proc:none")
                .add("""
                        package blog;
                        import jakarta.persistence.*;
                        @Entity
                        public class Tag { // WARNING: PRC-1901: the Aludel processor did not run, so Tag is not enhanced and has no metamodel.
                            @Id private long id;
                        }
                        """)
                .compile()
                .succeeds()
                .hasTheProblemsAnnounced();
    }

    @Test
    void aProcessorOnTheClassPathRunsOrIsMissed() {
        Sources sources = Sources.in(directory).withProcessorOnClassPath().add(TAG);
        Compiled compiled = sources.compile().succeeds();
        if (Runtime.version().feature() < 23) {
            assertThat(compiled.load("blog.Tag")).isAssignableTo(ManagedEntity.class);
        } else {
            assertThat(compiled.messages()).anyMatch(message -> message.contains("PRC-1901"));
            Compiled full = sources.options("-proc:full").compile().isClean();
            assertThat(full.load("blog.Tag")).isAssignableTo(ManagedEntity.class);
        }
    }
}
