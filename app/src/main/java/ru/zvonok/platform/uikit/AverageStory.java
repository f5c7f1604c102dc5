package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an average came about, step by step: each kind with its values, «(5 + 4) × 3 = 27», then the quotient. */
public final class AverageStory extends Div {

    /** Values of one kind and weight. */
    public record Part(String kind, int weight, List<Integer> values) {

        public Part {
            values = List.copyOf(values);
        }
    }

    /** @param weighted whether values count as often as their weight says */
    public AverageStory(List<Part> parts, boolean weighted, @Nullable BigDecimal average) {
        addClassName("z-average-story");
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        for (Part part : parts) {
            Div what = new Div(new Span(part.kind()));
            if (weighted) {
                Span weight = Pieces.muted(Words.t("uikit.average.weight", part.weight()));
                weight.addClassName("z-small");
                what.add(weight);
            }
            what.addClassName("z-stack");
            Span sum = new Span(sum(part.values(), weighted ? part.weight() : 1));
            sum.addClassName("z-why-sum");
            list.add(new ListItem(what, sum));
        }
        add(list);
        if (average != null) {
            add(new Paragraph(quotient(parts, weighted, average)));
        }
    }

    /**
     * What has no mean: each kind with its values.
     *
     * @param text a value as it is read
     * @param outcome what they come to
     */
    public AverageStory(List<Part> parts, IntFunction<String> text, String outcome) {
        addClassName("z-average-story");
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        for (Part part : parts) {
            Span values = new Span(part.values().stream().map(text::apply).collect(Collectors.joining(", ")));
            values.addClassName("z-why-sum");
            list.add(new ListItem(new Span(part.kind()), values));
        }
        add(list, new Paragraph(outcome));
    }

    private static String sum(List<Integer> values, int weight) {
        String added = values.stream().map(String::valueOf).collect(Collectors.joining(" + "));
        int total = values.stream().mapToInt(Integer::intValue).sum() * weight;
        if (weight == 1) {
            return values.size() == 1 ? added : added + " = " + total;
        }
        return (values.size() == 1 ? added : "(" + added + ")") + " × " + weight + " = " + total;
    }

    private static String quotient(List<Part> parts, boolean weighted, BigDecimal average) {
        int sum = 0;
        int count = 0;
        for (Part part : parts) {
            int weight = weighted ? part.weight() : 1;
            sum += part.values().stream().mapToInt(Integer::intValue).sum() * weight;
            count += part.values().size() * weight;
        }
        String shown = String.format(Words.locale(), "%.2f", average);
        return Words.t(weighted ? "uikit.average.weighted" : "uikit.average.plain", sum, count, shown);
    }

    /** Gathers values one by one into parts, those of one kind and weight together. */
    public static final class Parts {

        private final List<Part> all = new ArrayList<>();

        public Parts add(String kind, int weight, int value) {
            for (int i = 0; i < all.size(); i++) {
                Part part = all.get(i);
                if (part.kind().equals(kind) && part.weight() == weight) {
                    List<Integer> values = new ArrayList<>(part.values());
                    values.add(value);
                    all.set(i, new Part(kind, weight, values));
                    return this;
                }
            }
            all.add(new Part(kind, weight, List.of(value)));
            return this;
        }

        public List<Part> all() {
            return List.copyOf(all);
        }
    }
}
