package io.postern.benchmarks;

import io.postern.benchmarks.report.Ratio;
import io.postern.benchmarks.report.Row;
import io.postern.benchmarks.report.Section;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A section as text: Markdown, so that it can go where it is to be kept. */
final class Table {

    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void print(Section section) {
        out.printf("%n### %s%n%n%s%n%n", section.name(), section.measures());
        Set<String> columns = new LinkedHashSet<>();
        section.rows().forEach(row -> columns.addAll(row.figures().keySet()));
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(columns);
        lines.add(head);
        section.rows().forEach(row -> lines.add(line(row, columns)));
        print(lines);
        section.ratios().forEach(this::print);
    }

    private void print(Ratio ratio) {
        String judged =
                ratio.met() == null ? "" : " (aim: %s: %s)".formatted(ratio.aim(), ratio.met() ? "met" : "MISSED");
        out.printf(
                "%n%s: %s beside %s %s, ratio %s%s%n",
                ratio.what(), text(ratio.ours()), text(ratio.raw()), ratio.unit(), text(ratio.ratio()), judged);
    }

    private static List<String> line(Row row, Set<String> columns) {
        List<String> line = new ArrayList<>(List.of(row.what()));
        columns.forEach(column -> line.add(text(row.figures().get(column))));
        return line;
    }

    private void print(List<List<String>> lines) {
        int[] widths = new int[lines.getFirst().size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        for (int n = 0; n < lines.size(); n++) {
            print(lines.get(n), widths);
            if (n == 0) {
                print(rule(widths), widths);
            }
        }
    }

    private void print(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            line.append(' ')
                    .append(i == 0 ? cells.get(i) : "")
                    .repeat(" ", widths[i] - cells.get(i).length())
                    .append(i == 0 ? "" : cells.get(i))
                    .append(" |");
        }
        out.println(line);
    }

    private static List<String> rule(int[] widths) {
        List<String> rule = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            rule.add(i == 0 ? "-".repeat(widths[i]) : "-".repeat(widths[i] - 1) + ":");
        }
        return rule;
    }

    private static String text(@Nullable Object figure) {
        return switch (figure) {
            case null -> "";
            case Double d when d >= 100 -> String.format(Locale.ROOT, "%,.0f", d);
            case Double d -> String.format(Locale.ROOT, "%.2f", d);
            case Map<?, ?> map -> map.isEmpty() ? "" : map.toString();
            default -> figure.toString();
        };
    }
}
