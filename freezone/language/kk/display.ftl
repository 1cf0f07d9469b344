yes = иә
no = жоқ
not-stated = көрсетілмеген
sentence-of-item = { $item }-тауар: { $sentence }
sentence-of-line = { $line }-жол: { $sentence }
