using System.Text;

namespace StakingLedger.Tests.Conventions;

/// <summary>C# source with comments and literals blanked, so that what is left is code. Line breaks stay.</summary>
/// <remarks>Code inside the holes of interpolated strings is kept: a keyword cannot hide there.</remarks>
internal sealed class CodeText
{
    private readonly string _source;
    private readonly StringBuilder _code;
    private int _at;

    private CodeText(string source)
    {
        _source = source;
        _code = new StringBuilder(source.Length);
    }

    internal static string Of(string source)
    {
        CodeText text = new(source);
        text.Code(closers: 0);
        return text._code.ToString();
    }

    private char Current => _at < _source.Length ? _source[_at] : '\0';

    /// <summary>Reads code to the end, or (in a hole) up to its closing braces.</summary>
    private void Code(int closers)
    {
        int depth = 0;
        while (_at < _source.Length)
        {
            if (At("//"))
            {
                BlankUntil("\n", consume: false);
            }
            else if (At("/*"))
            {
                Blank(2);
                BlankUntil("*/", consume: true);
            }
            else if (Current == '\'')
            {
                Quoted('\'', holes: 0);
            }
            else if (!TryString())
            {
                depth += Current == '{' ? 1 : 0;
                if (Current == '}' && closers > 0 && depth-- == 0)
                {
                    return;
                }

                Keep();
            }
        }
    }

    private bool TryString()
    {
        int start = _at;
        int dollars = 0;
        bool verbatim = false;
        while (Current is '$' or '@')
        {
            dollars += Current == '$' ? 1 : 0;
            verbatim |= Current == '@';
            _at++;
        }

        int quotes = Run('"');
        if (quotes == 0)
        {
            _at = start;
            return false;
        }

        Fill(start);
        if (quotes >= 3 && !verbatim)
        {
            Raw(quotes, dollars);
        }
        else if (verbatim)
        {
            Verbatim(dollars);
        }
        else
        {
            Quoted('"', dollars);
        }

        return true;
    }

    private void Quoted(char quote, int holes)
    {
        Blank(1);
        while (_at < _source.Length && Current != quote)
        {
            if (Current == '\\')
            {
                Blank(2);
            }
            else if (!TryHole(holes))
            {
                Blank(1);
            }
        }

        Blank(1);
    }

    private void Verbatim(int holes)
    {
        Blank(1);
        while (_at < _source.Length && (Current != '"' || At("\"\"")))
        {
            if (Current == '"')
            {
                Blank(2);
            }
            else if (!TryHole(holes))
            {
                Blank(1);
            }
        }

        Blank(1);
    }

    private void Raw(int quotes, int holes)
    {
        Blank(quotes);
        while (_at < _source.Length && Run('"') < quotes)
        {
            if (!TryHole(holes))
            {
                Blank(1);
            }
        }

        Blank(Run('"'));
    }

    /// <summary>Reads a hole: as many braces as dollars. One dollar: doubled braces are text.</summary>
    private bool TryHole(int dollars)
    {
        int braces = Run('{');
        if (dollars == 0 || braces < dollars)
        {
            return false;
        }

        if (dollars == 1 && braces % 2 == 0)
        {
            Blank(braces);
            return true;
        }

        Blank(braces);
        Code(closers: dollars);
        Blank(Math.Min(Run('}'), dollars));
        return true;
    }

    private int Run(char wanted)
    {
        int end = _at;
        while (end < _source.Length && _source[end] == wanted)
        {
            end++;
        }

        return end - _at;
    }

    private bool At(string text) => string.CompareOrdinal(_source, _at, text, 0, text.Length) == 0;

    private void Keep() => _code.Append(_source[_at++]);

    private void Fill(int start) => _code.Append(' ', _at - start);

    private void Blank(int count)
    {
        for (int i = 0; i < count && _at < _source.Length; i++, _at++)
        {
            _code.Append(Current is '\n' ? '\n' : ' ');
        }
    }

    private void BlankUntil(string end, bool consume)
    {
        while (_at < _source.Length && !At(end))
        {
            Blank(1);
        }

        Blank(consume ? end.Length : 0);
    }
}
