package io.aludel.orm.relate.model;

import io.aludel.orm.annotation.AssociationProxy;
import io.aludel.orm.annotation.ProxyCreator;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has articles by way of lines, and prices by way of tariffs. */
@Entity
public class Basket {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @OneToMany(mappedBy = "basket", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<BasketLine> lines = new ArrayList<>();

    @AssociationProxy(of = "lines", attribute = "article")
    private List<Good> articles;

    @AssociationProxy(of = "lines", attribute = "code")
    private List<String> codes;

    @ManyToMany(cascade = CascadeType.ALL)
    @JoinTable(name = "basket_word")
    private Set<Word> wordObjects = new HashSet<>();

    @AssociationProxy(of = "wordObjects", attribute = "text")
    private Set<String> words = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "basket_id")
    @MapKey(name = "zone")
    private Map<String, Tariff> tariffs = new HashMap<>();

    @AssociationProxy(of = "tariffs", attribute = "price")
    private Map<String, Integer> prices;

    public Basket(String name) {
        this.name = name;
    }

    @ProxyCreator("articles")
    static BasketLine line(Good article) {
        return new BasketLine(article, 1);
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<BasketLine> getLines() {
        return lines;
    }

    public List<Good> getArticles() {
        return articles;
    }

    public void setArticles(List<Good> articles) {
        this.articles = articles;
    }

    public List<String> getCodes() {
        return codes;
    }

    public Set<Word> getWordObjects() {
        return wordObjects;
    }

    public Set<String> getWords() {
        return words;
    }

    public void setWords(Set<String> words) {
        this.words = words;
    }

    public Map<String, Tariff> getTariffs() {
        return tariffs;
    }

    public Map<String, Integer> getPrices() {
        return prices;
    }
}
