package ru.zvonok.campus.preschool.ui;

import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.preschool.DaySign;
import ru.zvonok.campus.preschool.MonthSheet;
import ru.zvonok.campus.preschool.MonthSheet.Child;
import ru.zvonok.campus.preschool.MonthSheet.Day;
import ru.zvonok.platform.reporting.Printing;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.DownloadLink;
import ru.zvonok.platform.uikit.Words;

/** A group's month on paper, to be signed and kept, made of what the page shows (JRN-12, PRE-01). */
@Component
class GroupPaper {

    static final String TEMPLATE = "/ru/zvonok/campus/preschool/report/sheet.html";

    /** Days and reasons of a child or of all. */
    private record Sums(int present, int absent, int excused, int open) {

        private Sums plus(Sums other) {
            return new Sums(present + other.present, absent + other.absent, excused + other.excused, open + other.open);
        }
    }

    private final Printing printing;
    private final Directory directory;

    GroupPaper(Printing printing, Directory directory) {
        this.printing = printing;
        this.directory = directory;
    }

    Anchor link(MonthSheet sheet) {
        Map<String, Object> values = values(sheet);
        Locale locale = Words.locale();
        Anchor link = DownloadLink.pdf(
                "download",
                "preschool.paper",
                Words.t("preschool.paper.file"),
                () -> printing.pdf(TEMPLATE, values, locale));
        link.addClassName("z-wide-only");
        link.setAriaLabel(Words.t("preschool.paper.of"));
        return link;
    }

    Map<String, Object> values(MonthSheet sheet) {
        Map<Integer, DaySign> signs = SheetModels.signs(sheet);
        Map<String, Object> values = new HashMap<>();
        values.put(
                "title",
                Words.t(
                        "preschool.paper.title",
                        sheet.groupName(),
                        Dates.month(sheet.month().atDay(1))));
        values.put("organisation", directory.current().name());
        values.put("made", Words.t("preschool.paper.made", Dates.day(sheet.today())));
        values.put(
                "days",
                IntStream.rangeClosed(1, sheet.month().lengthOfMonth()).boxed().toList());
        Sums all = new Sums(0, 0, 0, 0);
        List<Map<String, Object>> children = new ArrayList<>();
        for (Child child : sheet.children()) {
            Sums own = sums(sheet, child, signs);
            all = all.plus(own);
            children.add(Map.of(
                    "number",
                    children.size() + 1,
                    "name",
                    child.name().full(),
                    "cells",
                    days(sheet).map(day -> cell(sheet, child, day, signs)).toList(),
                    "present",
                    own.present(),
                    "absent",
                    own.absent(),
                    "excused",
                    own.excused()));
        }
        values.put("children", children);
        values.put("there", days(sheet).map(day -> there(sheet, day, signs)).toList());
        values.put("present", all.present());
        values.put("absent", all.absent());
        values.put("excused", all.excused());
        values.put("legend", legend(sheet));
        values.put("open", all.open() == 0 ? "" : Words.t("preschool.paper.open", all.open()));
        return values;
    }

    private static java.util.stream.Stream<LocalDate> days(MonthSheet sheet) {
        return IntStream.rangeClosed(1, sheet.month().lengthOfMonth())
                .mapToObj(day -> sheet.month().atDay(day));
    }

    /** As on the form: whoever was there has an empty cell, days off and days out of the group have their signs. */
    private static String cell(MonthSheet sheet, Child child, LocalDate day, Map<Integer, DaySign> signs) {
        if (!sheet.open().contains(day)) {
            return Words.t("preschool.paper.off");
        }
        if (!child.in(day)) {
            return "–";
        }
        DaySign sign = sign(child, day, signs);
        if (sign == null) {
            return day.isAfter(sheet.today()) ? "" : "?";
        }
        return sign.present() ? "" : sign.sign();
    }

    private static @Nullable DaySign sign(Child child, LocalDate day, Map<Integer, DaySign> signs) {
        Day noted = child.days().get(day);
        return noted == null ? null : signs.get(noted.sign());
    }

    private static Sums sums(MonthSheet sheet, Child child, Map<Integer, DaySign> signs) {
        Sums sums = new Sums(0, 0, 0, 0);
        for (LocalDate day : sheet.open()) {
            DaySign sign = sign(child, day, signs);
            if (sign != null) {
                sums = sums.plus(new Sums(
                        sign.present() ? 1 : 0, sign.present() ? 0 : 1, !sign.present() && sign.excused() ? 1 : 0, 0));
            } else if (child.in(day) && !day.isAfter(sheet.today())) {
                sums = sums.plus(new Sums(0, 0, 0, 1));
            }
        }
        return sums;
    }

    /** How many were there, empty on a day off and on one that has not come. */
    private static String there(MonthSheet sheet, LocalDate day, Map<Integer, DaySign> signs) {
        if (!sheet.open().contains(day) || day.isAfter(sheet.today())) {
            return "";
        }
        return String.valueOf(sheet.children().stream()
                .map(child -> sign(child, day, signs))
                .filter(sign -> sign != null && sign.present())
                .count());
    }

    private static String legend(MonthSheet sheet) {
        String reasons = sheet.signs().stream()
                .filter(sign -> !sign.present())
                .map(sign -> Words.t(
                        "preschool.paper.sign",
                        sign.sign(),
                        sign.word(Words.locale()).toLowerCase(Words.locale())))
                .collect(Collectors.joining(", "));
        return Words.t("preschool.paper.legend", reasons);
    }
}
