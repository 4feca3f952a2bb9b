//! Days ill with something other than back pain, in the pain chart.

use backstory_chart::chart::Chart;
use backstory_chart::pain_chart::pain_chart;
use backstory_chart::palette::Scheme;
use backstory_core::record::OtherIllness;

use crate::reading::{ENGLISH, SCHEMES, WIDTHS, flare_up, illness, parsed, series, texts};

fn drawn(illnesses: &[OtherIllness], width: u32, scheme: Scheme) -> Chart {
    let days = series("44432444.4.555443");
    pain_chart(&ENGLISH, &days, &[flare_up(1, 3)], illnesses, width, scheme).unwrap()
}

#[test]
fn each_illness_of_the_period_is_named_after_its_last_day_there() {
    let ill = [
        illness(5, 6),
        illness(9, 9),
        illness(14, None),
        illness(40, 41),
    ];
    let chart = drawn(&ill, 700, Scheme::Light);
    let said: Vec<_> = chart.points.iter().map(|p| p.label.as_str()).collect();
    let of = |label: &str| said.iter().position(|said| *said == label);
    let days = of("Ill with something else, 4 Oct to 5 Oct").expect("several days");
    let day = of("Ill with something else, 8 Oct").expect("one day");
    let open = of("Ill with something else, since 13 Oct").expect("one that goes on");
    assert!(
        days < day && day < open && open == said.len() - 1,
        "{said:?}"
    );
    assert!(
        chart
            .description
            .ends_with("Ill with something else 3 times.")
    );
}

#[test]
fn a_bar_has_its_word_where_there_is_room_and_the_plot_keeps_both() {
    for scheme in SCHEMES {
        for width in WIDTHS {
            let with = drawn(&[illness(5, 8)], width, scheme);
            let without = drawn(&[], width, scheme);
            assert_eq!((with.width, with.height), (without.width, without.height));
            let count = |chart: &Chart| {
                let document = parsed(chart);
                texts(&document).iter().filter(|t| *t == "ill").count()
            };
            assert!(
                count(&with) <= 1 && count(&without) == 0,
                "{width} {scheme:?}"
            );
            assert!(width < 600 || count(&with) == 1, "{width} {scheme:?}");
            assert_ne!(with.svg, without.svg, "{width} {scheme:?}");
        }
    }
}
