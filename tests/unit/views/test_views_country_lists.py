"""What the whole country shows of proposals and promises: real communes only."""

from digests import LATE_ITEM, digest, followed, province, settings
from lives import day

from doithoai.views import (
    Digest,
    ProvinceDigest,
    country_coverage,
    country_promises,
    country_statistics,
    proposals_view,
    province_coverage,
    province_promises,
    province_statistics,
)

TODAY = day("31/12")
ANSWERED = "  tra_loi: [{ngay: 01/11/2025, noi_dung: Rõ, ket_qua: giai_trinh}]\n"


def real() -> Digest:
    return digest(followed(ANSWERED, "", items=LATE_ITEM))


def invented() -> ProvinceDigest:
    return province(
        digest(followed("", "", "", items=LATE_ITEM), "Xã Bịa", fictional=True),
        slug="minh-hoa",
        fictional=True,
    )


def test_the_fictional_province_is_in_no_count_and_no_list_of_the_country() -> None:
    provinces = (province(real()), invented())
    proposals = proposals_view(provinces, TODAY)
    assert (proposals.total, [one.count for one in proposals.provinces]) == (2, [2])
    assert proposals.illustration == ""
    promises = country_promises(provinces, TODAY)
    assert (promises.total, len(promises.overdue), len(promises.scopes)) == (1, 1, 1)
    statistics = country_statistics(provinces, TODAY)
    assert statistics.statistics.total == 2
    assert [one.path for one in statistics.provinces] == ["/hai-phong/thong-ke/"]
    coverage = country_coverage(provinces, settings().registry, TODAY)
    assert coverage.provinces == (("Thành phố Hải Phòng", "/hai-phong/thuc-hien/"),)
    named = {c.path for y in coverage.years for head in y.heads for c in head.covered}
    assert named == {"/hai-phong/mẫu/"}


def test_without_real_proposals_the_country_says_so_and_points_to_the_illustration() -> None:
    provinces = (province(), invented())
    found = proposals_view(provinces, TODAY)
    assert found.sentence == "Chưa có kiến nghị nào được công bố ở đây, tính đến 31/12/2025."
    assert found.illustration == "/minh-hoa/kien-nghi/"
    assert found.without == ("Thành phố Hải Phòng",)
    assert country_statistics(provinces, TODAY).illustration == "/minh-hoa/thong-ke/"
    promises = country_promises(provinces, TODAY)
    assert promises.illustration == "/minh-hoa/ket-luan/"
    assert "Chưa có thông báo kết luận nào" in promises.sentence


def test_a_hidden_illustration_is_not_pointed_to() -> None:
    assert proposals_view((province(),), TODAY).illustration == ""


def test_the_fictional_province_counts_its_own() -> None:
    assert province_statistics(invented(), TODAY).statistics.total == 3
    assert province_promises(invented(), TODAY).total == 1
    running = province_coverage(invented(), settings().registry, TODAY).years[0]
    assert (running.year, running.n, running.with_data) == (2025, 1, 1)


def test_k_is_never_more_than_n_and_everyone_is_named_once() -> None:
    found = province_coverage(province(real()), settings().registry, TODAY)
    assert found.years[0].n == 115
    for year in found.years:
        for head in year.heads:
            assert head.k <= head.n
            assert len(head.covered) + len(head.missing) + len(head.unknown) == head.n
    party, government = found.years[0].heads
    assert (party.k, government.k) == (0, 1)


def test_the_running_year_stands_even_when_nothing_is_recorded() -> None:
    found = country_coverage((province(),), settings().registry, TODAY)
    assert [year.year for year in found.years] == [2025]
    assert found.years[0].n == len(settings().registry.communes) == 3321
    assert found.named
    assert not found.no_data_named


def test_every_chart_adds_up_to_all_proposals() -> None:
    found = province_statistics(province(real()), TODAY)

    assert len(found.charts) == 5
    for chart in found.charts:
        assert sum(bar.count for bar in chart.bars) == 2, chart.title
        assert all(float(bar.width) <= 100 for bar in chart.bars)


def test_promises_are_counted_by_state_and_commune() -> None:
    found = province_promises(province(real()), TODAY)
    assert sum(bar.count for bar in found.bars) == found.total == 1
    assert sum(one.count for one in found.scopes) == 1
    assert found.sentence == (
        "1 nội dung kết luận: 0 đã làm xong, 1 chưa xong, trong đó 1 quá hạn, tính đến 31/12/2025."
    )
    assert found.overdue[0].text == "Quá hạn 31 ngày, tính đến 31/12/2025"
