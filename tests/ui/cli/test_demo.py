"""The demo zone: made by one command, whole, and not made twice by accident."""

import json

from ui.cli.main import main


def test_the_demo_zone_is_made_and_verified(tmp_path, capsys):
    folder = tmp_path / "zone"

    assert main(["--json", "demo", "--folder", str(folder)]) == 0

    made = json.loads(capsys.readouterr().out)
    assert made["ok"] is True
    assert made["declarations"] >= 10
    assert made["kinds"]["goods.consumed"] >= 20
    assert len(made["slips"]) >= 3
    assert made["findings"] >= 1

    assert main(["--json", "demo", "--folder", str(folder)]) == 0
    assert json.loads(capsys.readouterr().out)["made"] is False


def test_the_demo_speaks_three_languages(tmp_path, capsys, monkeypatch):
    said = []
    for language in ("kk", "ru", "en"):
        main(["--language", language, "demo", "--folder", str(tmp_path / language)])
        said.append(capsys.readouterr().out)

    assert "партияға айналды" in said[0]
    assert "деклараци" in said[1]
    assert "declarations came in" in said[2]
    assert not any("demo-" in text.replace("demo-zone-2026", "") for text in said)
