package io.aludel.orm.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.MappingException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Classes compiled with the processor of this build, against the real runtime. */
class WovenEntityTest {

    @MappedSuperclass
    abstract static class Identified<K> {
        @Id
        @GeneratedValue
        private K id;

        K getId() {
            return id;
        }
    }

    @Entity(name = "WovenAuthor")
    static class Author extends Identified<Long> {
        @Column(length = 50, nullable = false)
        private final String name;

        @OneToMany(mappedBy = "author")
        private final List<Article> articles = new ArrayList<>();

        Author(String name) {
            this.name = name;
        }

        String getName() {
            return name;
        }

        List<Article> getArticles() {
            return articles;
        }
    }

    @Entity(name = "WovenArticle")
    static class Article extends Identified<UUID> {
        enum Status {
            DRAFT,
            PUBLISHED
        }

        private String title;
        private int views;
        private BigDecimal price;

        @Enumerated(EnumType.STRING)
        private Status status = Status.DRAFT;

        @ManyToOne(optional = false)
        private Author author;

        @ManyToMany
        private Set<Label> labels = new HashSet<>();

        Author getAuthor() {
            return author;
        }

        void setAuthor(Author author) {
            this.author = author;
        }

        Set<Label> getLabels() {
            return labels;
        }
    }

    @Entity(name = "WovenLabel")
    static class Label extends Identified<Long> {
        @ManyToMany(mappedBy = "labels")
        private Set<Article> articles = new HashSet<>();

        Set<Article> getArticles() {
            return articles;
        }
    }

    static class Plain {}

    @Test
    void bothSidesOfARelationshipStayInStep() {
        Author ann = new Author("ann");
        Author bob = new Author("bob");
        Article article = new Article();
        ann.getArticles().add(article);
        assertThat(article.getAuthor()).isSameAs(ann);
        article.setAuthor(bob);
        assertThat(ann.getArticles()).isEmpty();
        assertThat(bob.getArticles()).containsExactly(article);
        bob.getArticles().remove(article);
        assertThat(article.getAuthor()).isNull();
    }

    @Test
    void bothSidesOfAManyToManyStayInStep() {
        Article article = new Article();
        Label label = new Label();
        article.getLabels().add(label);
        assertThat(label.getArticles()).containsExactly(article);
        label.getArticles().clear();
        assertThat(article.getLabels()).isEmpty();
    }

    @Test
    void theDescriptionHasInheritedAttributesFirstWithTheirTypesResolved() {
        EntityDescription article = EntityDescription.of(Article.class);
        assertThat(article.attributes())
                .extracting(AttributeDescription::name)
                .containsExactly("id", "title", "views", "price", "status", "author", "labels");
        assertThat(article.attributes().get(0).type().javaType()).isEqualTo(UUID.class);
        assertThat(EntityDescription.of(Author.class).attributes().get(0).type().javaType())
                .isEqualTo(Long.class);
        assertThat(article.attributes().get(0).isId()).isTrue();
    }

    @Test
    void anInstanceIsMadeWithoutItsConstructor() {
        ManagedEntity blank = EntityDescription.of(Author.class).newInstance();
        assertThat(blank).isExactlyInstanceOf(Author.class);
        blank.$aludel$set(0, 7L);
        blank.$aludel$set(1, "eve");
        assertThat(((Author) blank).getId()).isEqualTo(7L);
        assertThat(((Author) blank).getName()).isEqualTo("eve");
        assertThat(blank.$aludel$get(2)).isNull();
    }

    @Test
    void theMetamodelNamesAttributesAndPaths() {
        assertThat(WovenEntityTest_Article_.title).hasToString("Article.title");
        WovenEntityTest_Article_.Path other = WovenEntityTest_Article_.as("other");
        assertThat(other.views.name()).isEqualTo("views");
        assertThat(WovenEntityTest_Article_.author.id().name()).isEqualTo("author.id");
    }

    @Test
    void aClassThatWasNotEnhancedIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> EntityDescription.of(Plain.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("annotationProcessorPaths");
    }

    @Test
    void entitiesAreIndexed() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/META-INF/aludel/entities")) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(Article.class.getName() + "\n", Author.class.getName() + "\n");
        }
    }
}
