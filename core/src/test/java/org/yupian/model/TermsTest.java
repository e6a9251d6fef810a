package org.yupian.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Apache-2.0",
                "MIT",
                "MIT-0",
                "0BSD",
                "BSD-2-Clause",
                "BSD-3-Clause",
                "BSL-1.0",
                "CC0-1.0",
                "ISC",
                "Unicode-3.0",
                "Unlicense",
                "Zlib",
                "public domain",
                "Public-Domain",
                "apache-2.0",
                "APACHE 2.0",
                "CC0 1.0",
                "  MIT\t",
                "BSD 3  Clause"
            })
    void whatAnyoneMayUseIsPermissive(String licence) {
        assertEquals(Terms.PERMISSIVE, Terms.of(licence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CC-BY-4.0",
                "CC-BY-SA-4.0",
                "CC BY-SA 4.0",
                "CC BY 4.0",
                "cc by sa 3.0",
                "CC BY 2.0 FR",
                "CC-BY-2.5-AU",
                "CC-BY-SA-2.1-JP",
                "CC-BY-SA-1.0",
                "CC-BY-3.0-IGO",
                " CC-BY  4.0 "
            })
    void attributionAndSharingAlikeAreOpen(String licence) {
        assertEquals(Terms.OPEN, Terms.of(licence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "not stated",
                "public for research",
                "CLUE, research",
                "Four classic novels, public domain",
                "CC-BY-NC-4.0",
                "CC BY-NC-SA 4.0",
                "CC-BY-ND-4.0",
                "CC-BY-NC-ND-3.0",
                "CC BY 4.0 NC",
                "CC-BY-SA-4.0-ND",
                "CC BY",
                "CC-BY-9.0",
                "CC-BY-4.0; corpora public for research",
                "GPL-3.0-only",
                "LGPL-2.1-or-later",
                "Apache-2.0 WITH LLVM-exception",
                "MIT, or ask",
                "MITx"
            })
    void whatIsNotKnownIsAny(String licence) {
        assertEquals(Terms.ANY, Terms.of(licence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MIT AND Apache-2.0                              | permissive
            MIT  AND  Apache-2.0                            | permissive
            MIT AND CC-BY-4.0                               | open
            CC BY-SA 4.0 AND public domain                  | open
            MIT AND public for research                     | any
            CC-BY-4.0 AND GPL-3.0-only AND MIT              | any
            MIT OR GPL-3.0-only                             | permissive
            GPL-3.0-only OR MIT                             | permissive
            GPL-3.0-only OR CC-BY-SA-4.0                    | open
            CC-BY-4.0 OR MIT OR public for research         | permissive
            GPL-2.0-only OR GPL-3.0-only                    | any
            MIT AND GPL-3.0-only OR CC-BY-4.0               | open
            CC-BY-4.0 OR GPL-3.0-only AND MIT               | open
            GPL-3.0-only AND MIT OR CC-BY-4.0 AND MIT       | open
            GPL-3.0-only AND (Zlib OR MIT OR Apache-2.0)    | any
            (MIT)                                           | any
            MIT and Apache-2.0                              | any
            MIT AND                                         | any
            OR MIT                                          | any
            """)
    void allThatIsJoinedByAndHoldsAndOfOrOneMayChoose(String licence, String tier) {
        assertEquals(tier, Terms.of(licence).toString());
    }

    private static ModelCard card(String licence, String... sources) {
        ModelCard.Builder card = ModelCard.builder("m", "k").licence(licence);
        for (String source : sources) {
            card.source("some corpus", "", source);
        }
        return card.build();
    }

    @Test
    void aModelIsUnderTheNarrowestOfItsTerms() {
        assertEquals(Terms.PERMISSIVE, Terms.of(card("MIT")));
        assertEquals(Terms.PERMISSIVE, Terms.of(card("Apache-2.0", "MIT", "public domain")));
        assertEquals(Terms.OPEN, Terms.of(card("Apache-2.0", "MIT", "CC BY-SA 3.0")));
        assertEquals(Terms.OPEN, Terms.of(card("CC-BY-4.0", "MIT")));
        assertEquals(Terms.ANY, Terms.of(card("Apache-2.0", "CC BY-SA 3.0", "public for research")));
        assertEquals(Terms.ANY, Terms.of(card("Apache-2.0", "MIT", "")));
        assertEquals(Terms.ANY, Terms.of(card("", "MIT")));
        // A choice is made for each by itself.
        assertEquals(Terms.OPEN, Terms.of(card("MIT OR GPL-3.0-only", "CC-BY-4.0 OR public for research")));
    }

    @ParameterizedTest
    @CsvSource({"PERMISSIVE, true,  false, false", "OPEN,       true,  true,  false", "ANY,        true,  true,  true"})
    void whoGoesSoFarMayUseWhatIsFreer(Terms mine, boolean permissive, boolean open, boolean any) {
        assertEquals(permissive, mine.allow(Terms.PERMISSIVE));
        assertEquals(open, mine.allow(Terms.OPEN));
        assertEquals(any, mine.allow(Terms.ANY));
        assertEquals(permissive, mine.allow(card("MIT", "Apache-2.0")));
        assertEquals(open, mine.allow(card("MIT", "CC-BY-SA-4.0")));
        assertEquals(any, mine.allow(card("MIT", "public for research")));
    }

    @Test
    void aTierIsWrittenInSmallLetters() {
        assertEquals("permissive", Terms.PERMISSIVE.toString());
        assertEquals("open", Terms.OPEN.toString());
        assertEquals("any", Terms.ANY.toString());
        assertTrue(Terms.PERMISSIVE.compareTo(Terms.OPEN) < 0 && Terms.OPEN.compareTo(Terms.ANY) < 0);
    }
}
